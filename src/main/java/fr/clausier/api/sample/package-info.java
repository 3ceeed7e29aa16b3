/**
 * Floor 10. Controls of eligibility on a sample, for programs.
 * Does not belong here: how a sample is drawn.
 */
package fr.clausier.api.sample;
