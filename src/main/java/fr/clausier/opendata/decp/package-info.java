/**
 * Floor 9. Reading the published data of French public contracts (données essentielles de la commande publique, DECP): schema 2.0.x and
 * the older flat lists, in JSON and XML, from bytes to records with a named problem for everything that could not be kept.
 * Pure: no database, no clock. Does not belong here: comparing a record with what people typed.
 */
package fr.clausier.opendata.decp;
