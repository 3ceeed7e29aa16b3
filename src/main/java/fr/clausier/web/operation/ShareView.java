package fr.clausier.web.operation;

import fr.clausier.contract.share.OperationShare;
import fr.clausier.organisation.Organisation;

/** A share as its page shows it. @param standing today; @param toStructure whether the observer is a structure of this instance, whose facilitators read it */
public record ShareView(OperationShare share, Organisation observer, OperationShare.Standing standing, boolean toStructure) { }
