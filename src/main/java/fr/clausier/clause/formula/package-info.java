/**
 * Floor 6, topic: how many hours a clause asks for. One record per shape of target, sealed, each telling its answer and its
 * arithmetic. Adding a shape: a record, {@code permits}, a {@link fr.clausier.clause.formula.FormulaKind}, and the compiler names the rest.
 */
package fr.clausier.clause.formula;
