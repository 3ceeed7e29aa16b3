/** Proof: what counting costs, on a made-up country, by the rules alone and through the database. */
package fr.clausier.proof.counting;
