/**
 * Floor 8, topic: figures of a year over many contracts: the observatory, and what a buyer's responsible-purchasing scheme (SPASER) publishes.
 * Parts add up to the whole, and groups of few people are never told apart. Does not belong here: laying them out.
 */
package fr.clausier.compliance.observatory;
