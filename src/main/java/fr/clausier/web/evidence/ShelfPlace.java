package fr.clausier.web.evidence;

import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.evidence.Evidenced.Concerned;

/** Where the files about one thing are shown. */
public record ShelfPlace(EvidenceSubject subject, long id) {

    /** Address of the page of its files. */
    public String href() {
        return switch (subject) {
            case PROOF -> "/proofs/" + id + "/files";
            case DECLARATION -> "/declarations/" + id + "/files";
            case ACTION -> "/actions/" + id + "/files";
            case SAMPLE -> "/sample-items/" + id + "/files";
        };
    }

    /** Address of the page of the thing. */
    public String back(Concerned about) {
        return switch (subject) {
            case PROOF -> "/participants/" + about.about();
            case DECLARATION -> "/declarations/" + id;
            case ACTION -> "/lots/" + about.about() + "/actions";
            case SAMPLE -> "/samples/" + about.about() + "/answer";
        };
    }
}
