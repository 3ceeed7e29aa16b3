package fr.clausier.compliance.standing;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import java.util.List;

/** Whatever keeps matters that must be settled before a clause is closed answers this; every answer is asked when one is. */
public interface OpenMatters {

    /** What is open on a lot the viewer reaches, each as a sentence under {@code problem.…}; empty when nothing is. */
    List<Problem> open(Scope scope, long lotId);
}
