package fr.clausier.law;

/** Who says a value; each is heard before the one above it in this list. */
public enum LegalOrigin {
    /** Comes with the product. */ NATIONAL,
    /** Recorded by an administrator for every structure of the instance. */ INSTANCE,
    /** Recorded by an administrator for one structure. */ STRUCTURE
}
