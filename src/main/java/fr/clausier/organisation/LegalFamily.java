package fr.clausier.organisation;

/** Legal family of an organisation, coarse enough to decide duties: an ACI may be carried by a public host. */
public enum LegalFamily { ASSOCIATION, COMPANY, COOPERATIVE, PUBLIC_BODY, MUTUAL_OR_FOUNDATION, SOLE_TRADER, OTHER }
