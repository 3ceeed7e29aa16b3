/**
 * Floor 9. Published public-procurement data: read leniently, kept as received, compared with what people typed.
 * Does not belong here: grouping records into contracts by itself.
 */
package fr.clausier.opendata;
