package fr.clausier.web.operation;

import fr.clausier.contract.Operation;

/** An operation as a line of the list. @param contracts how many it groups; @param observers how many organisations it is shown to today */
public record OperationRow(Operation operation, long contracts, long observers) { }
