/**
 * Floor 1. Converters between value types and columns, clock and zone, keys and encryption, the durable commit, the canonical form of a record.
 * Does not belong here: no rule of the trade.
 */
package fr.clausier.store;
