package fr.clausier.hours.dossier;

import fr.clausier.hours.dossier.Dossier.PersonPart;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.Exits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Records what became of the people of a file; a situation already recorded must be told alike. */
@Singleton
final class ExitRecording {

    private final Exits exits;

    ExitRecording(Exits exits) {
        this.exits = exits;
    }

    void record(Scope scope, long person, PersonPart part, Progress progress) {
        List<Exit> known = part.exits().isEmpty() ? List.of() : exits.of(scope, person).orElse(List.of());
        for (int i = 0; i < part.exits().size(); i++) {
            String path = part.path() + "exits[" + i + "].";
            ExitDraft sent = part.exits().get(i);
            Optional<Exit> same = known.stream().filter(each -> each.exitOn().equals(sent.exitOn()) && each.exitPoint() == sent.exitPoint()).findFirst();
            same.ifPresent(exit -> compare(exit, sent, path, progress));
            if (same.isEmpty() && progress.take(path, exits.record(scope, person, sent)).isPresent()) {
                progress.addedExit();
            }
        }
    }

    private static void compare(Exit recorded, ExitDraft sent, String path, Progress progress) {
        progress.same(path + "exitKind", recorded.exitKind(), sent.exitKind());
        progress.same(path + "exitDetail", recorded.exitDetail(), sent.exitDetail());
        progress.same(path + "toldBy", recorded.toldBy(), sent.toldBy());
    }
}
