package fr.clausier.web.account;

/** A role of an account in words. @param structure name of its structure, empty for an administrator's */
public record HeldRole(long id, String role, String structure) { }
