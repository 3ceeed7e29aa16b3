package fr.clausier.contract;

/** Legal link of an organisation to a lot; another thing than the modality of an hour. */
public enum LinkKind { HOLDER, CO_CONTRACTOR, SUBCONTRACTOR, LABOUR_SUPPLIER, HOST }
