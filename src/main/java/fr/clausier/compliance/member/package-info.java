/**
 * Floor 8, topic: the members of a grouping: hours each owes and did, hours transferred between them, what they owe one another.
 * Does not belong here: who is linked to a lot, which the contract keeps.
 */
package fr.clausier.compliance.member;
