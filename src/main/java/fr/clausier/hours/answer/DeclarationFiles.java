package fr.clausier.hours.answer;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.evidence.Evidenced;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Lets files be evidence of a declaration that was sent: for its employer, who holds its lot, and the facilitator. */
@Singleton
class DeclarationFiles implements Evidenced {

    private final AwaitedRows rows;

    DeclarationFiles(AwaitedRows rows) {
        this.rows = rows;
    }

    @Override
    public EvidenceSubject evidences() {
        return EvidenceSubject.DECLARATION;
    }

    @Override
    @Transactional
    public Optional<Concerned> concerned(Scope scope, long id) {
        return !scope.may(Permission.KEEP_EVIDENCE) ? Optional.empty() : rows.visible(List.of(id), scope.structure(), scope.reach(), scope.organisation()).stream().findFirst()
            .map(declared -> new Concerned(null, id, declared.employerName() + ", " + declared.where(), null));
    }
}
