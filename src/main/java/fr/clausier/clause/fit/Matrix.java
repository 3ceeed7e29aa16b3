package fr.clausier.clause.fit;

import static fr.clausier.clause.ContractType.APPRENTICESHIP;
import static fr.clausier.clause.ContractType.CDD;
import static fr.clausier.clause.ContractType.CDDI;
import static fr.clausier.clause.ContractType.CDI;
import static fr.clausier.clause.ContractType.INDEPENDENT;
import static fr.clausier.clause.ContractType.MISSION;
import static fr.clausier.clause.ContractType.PRISON_WORK;
import static fr.clausier.clause.ContractType.PRO;
import static fr.clausier.clause.ContractType.SUPPORT;
import static fr.clausier.clause.ContractType.TREMPLIN;
import static fr.clausier.clause.ContractType.USAGE;
import static fr.clausier.clause.fit.Cell.BY_TERMS;
import static fr.clausier.clause.fit.Cell.NO;
import static fr.clausier.clause.fit.Cell.YES;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.provider.EmployerKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The default matrix, one row per kind, as docs/rules/R-07 prints it; a test compares the two. */
final class Matrix {

    /** @param produces as subcontractor, co-contractor or holder */
    record Row(Cell hires, Cell produces, Cell supplies, Set<ContractType> contracts) { }

    private static final Map<EmployerKind, Row> ROWS = new EnumMap<>(EmployerKind.class);

    static {
        row(EmployerKind.ACI, NO, YES, NO, CDDI);
        row(EmployerKind.EI, NO, YES, NO, CDDI);
        row(EmployerKind.AI, NO, NO, YES, USAGE, CDDI);
        row(EmployerKind.ETTI, NO, NO, YES, MISSION);
        row(EmployerKind.EITI, NO, BY_TERMS, NO, INDEPENDENT);
        row(EmployerKind.GEIQ, NO, NO, YES, PRO, APPRENTICESHIP, CDI, CDD);
        row(EmployerKind.REGIE, NO, YES, NO, CDDI);
        row(EmployerKind.EA, NO, YES, YES, CDI, CDD, TREMPLIN);
        row(EmployerKind.EATT, NO, NO, YES, MISSION);
        row(EmployerKind.ESAT, NO, YES, YES, SUPPORT);
        row(EmployerKind.EBE, NO, BY_TERMS, NO, CDI);
        row(EmployerKind.PRISON, NO, YES, NO, PRISON_WORK);
        row(EmployerKind.ETT, NO, NO, BY_TERMS, MISSION);
        row(EmployerKind.COMPANY, YES, NO, NO, CDI, CDD, PRO, APPRENTICESHIP);
    }

    private Matrix() { }

    private static void row(EmployerKind kind, Cell hires, Cell produces, Cell supplies, ContractType... contracts) {
        ROWS.put(kind, new Row(hires, produces, supplies, EnumSet.copyOf(List.of(contracts))));
    }

    static Row of(EmployerKind kind) {
        return ROWS.get(kind);
    }

    static Cell of(EmployerKind kind, Modality modality) {
        Row row = of(kind);
        return switch (modality) {
            case DIRECT_HIRE -> row.hires();
            case LABOUR_SUPPLY -> row.supplies();
            case SUBCONTRACTING, CO_CONTRACTING, SIAE_HOLDER -> row.produces();
        };
    }
}
