/**
 * Floor 10. Pages, one sub-package per capability.
 * Does not belong here: any rule: pages ask the counters.
 */
package fr.clausier.web;
