/**
 * Floor 4, topic: work that lasts longer than a person waits for a page. How far it is, how it ended, and stopping it. What is done is
 * the caller's; nothing here knows what a job is about.
 */
package fr.clausier.upload.job;
