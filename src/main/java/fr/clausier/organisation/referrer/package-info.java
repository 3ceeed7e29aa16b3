/**
 * Floor 4. Organisations that propose people for needs (prescripteurs), as a structure knows them.
 * Does not belong here: the needs sent to them and whom they propose (need).
 */
package fr.clausier.organisation.referrer;
