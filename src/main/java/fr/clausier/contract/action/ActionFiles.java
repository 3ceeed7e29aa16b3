package fr.clausier.contract.action;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.evidence.Evidenced;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets files be evidence of an entry of the log of a lot; they are sealed with its key. */
@Singleton
class ActionFiles implements Evidenced {

    private final ActionRows rows;

    ActionFiles(ActionRows rows) {
        this.rows = rows;
    }

    @Override
    public EvidenceSubject evidences() {
        return EvidenceSubject.ACTION;
    }

    @Override
    @Transactional
    public Optional<Concerned> concerned(Scope scope, long id) {
        return !scope.may(Permission.KEEP_ACTIONS) ? Optional.empty() : rows.findByIdAndStructureId(id, scope.structure())
            .map(action -> new Concerned(action.personKeyId(), action.lotId(), action.doneOn().toString(), null));
    }
}
