/**
 * Floor 3, the part of access that speaks HTTPS by itself: which doors a server opens once it is given a certificate.
 * Does not belong here: HTTPS that a proxy speaks.
 */
package fr.clausier.access.tls;
