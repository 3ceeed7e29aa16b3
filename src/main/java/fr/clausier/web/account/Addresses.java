package fr.clausier.web.account;

/** Addresses a form may lead back to. */
final class Addresses {

    private Addresses() { }

    /** The address when it is a path of this site; the home page for anything else, so that no link leads a person elsewhere. */
    static String inside(String address) {
        return address != null && address.matches("/[A-Za-z0-9_.~%?&=/,+:-]*") && !address.startsWith("//") ? address : "/";
    }
}
