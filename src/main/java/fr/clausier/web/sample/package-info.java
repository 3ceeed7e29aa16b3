/**
 * Floor 10. Pages of controls of eligibility on a sample: drawing, answering, reviewing, concluding.
 * Does not belong here: how a sample is drawn; files themselves, which have their own pages.
 */
package fr.clausier.web.sample;
