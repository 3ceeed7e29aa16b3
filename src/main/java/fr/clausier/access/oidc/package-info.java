/**
 * Floor 3, the part of access that signs people in by a provider of identities (OpenID Connect): the way there and back, what the provider
 * says and whether it may be believed, and which account it is. Does not belong here: passwords; rights, which a provider never gives.
 */
package fr.clausier.access.oidc;
