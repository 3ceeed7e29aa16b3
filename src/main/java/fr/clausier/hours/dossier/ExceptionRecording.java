package fr.clausier.hours.dossier;

import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.derogation.GrantedDerogation;
import fr.clausier.hours.dossier.Dossier.PlacementPart;
import fr.clausier.hours.suspension.Suspension;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.util.List;

/** Records what makes a placement an exception: derogations granted for it, days on which it was suspended. The same told again adds nothing. */
@Singleton
final class ExceptionRecording {

    private final Derogations derogations;
    private final Suspensions suspensions;

    ExceptionRecording(Derogations derogations, Suspensions suspensions) {
        this.derogations = derogations;
        this.suspensions = suspensions;
    }

    void record(Scope scope, long placement, PlacementPart part, Progress progress) {
        List<Long> granted = part.derogations().isEmpty() ? List.of()
            : derogations.of(scope, placement).orElse(List.of()).stream().map(ExceptionRecording::id).toList();
        for (int i = 0; i < part.derogations().size(); i++) {
            progress.take(part.path() + "derogations[" + i + "].", derogations.grant(scope, placement, part.derogations().get(i)))
                .map(ExceptionRecording::id).filter(id -> !granted.contains(id)).ifPresent(added -> progress.addedException());
        }
        List<Long> suspended = part.suspensions().isEmpty() ? List.of()
            : suspensions.of(scope, placement).orElse(List.of()).stream().map(Suspension::id).toList();
        for (int i = 0; i < part.suspensions().size(); i++) {
            progress.take(part.path() + "suspensions[" + i + "].", suspensions.record(scope, placement, part.suspensions().get(i)))
                .map(Suspension::id).filter(id -> !suspended.contains(id)).ifPresent(added -> progress.addedException());
        }
    }

    private static Long id(GrantedDerogation granted) {
        return granted.derogation().id();
    }
}
