/**
 * Floor 10. JSON for programs, one sub-package per capability.
 * Does not belong here: any rule: it asks the counters.
 */
package fr.clausier.api;
