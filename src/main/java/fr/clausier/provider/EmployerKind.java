package fr.clausier.provider;

/**
 * Kind under which an employer works on a clause. An organisation may hold several, each with its convention; {@link #COMPANY}
 * is any ordinary company or public body, and needs none. Proper kinds keep their French names.
 */
public enum EmployerKind {
    /** Atelier et chantier d'insertion (L5132-15 Code du travail). */
    ACI,
    /** Entreprise d'insertion (L5132-5). */
    EI,
    /** Association intermédiaire (L5132-7). */
    AI,
    /** Entreprise de travail temporaire d'insertion (L5132-6). */
    ETTI,
    /** Entreprise d'insertion par le travail indépendant (L5132-5-1). */
    EITI,
    /** Groupement d'employeurs pour l'insertion et la qualification (L1253-1). */
    GEIQ,
    /** Régie de quartier or de territoire; produces through its EI or ACI convention. */
    REGIE,
    /** Entreprise adaptée (L5213-13). */
    EA,
    /** Entreprise adaptée de travail temporaire (L5213-13-3). */
    EATT,
    /** Établissement et service d'accompagnement par le travail (L344-2 CASF). */
    ESAT,
    /** Entreprise à but d'emploi, territoires zéro chômeur de longue durée. */
    EBE,
    /** Work in prison (SEP, RIEP). */
    PRISON,
    /** Plain temping agency. */
    ETT,
    /** Ordinary company or public body that hires directly. */
    COMPANY;

    /** Whether the kind rests on a convention or agreement with dates; only an ordinary company and an ETT have none. */
    public boolean needsConvention() {
        return this != COMPANY && this != ETT;
    }
}
