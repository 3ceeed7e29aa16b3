/**
 * Floor 10, members of a grouping for programs.
 * Does not belong here: the rules, which compliance keeps.
 */
package fr.clausier.api.member;
