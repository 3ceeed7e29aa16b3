/**
 * Floor 1, topic: what the embedded database is told before it is first used.
 * Does not belong here: what makes a commit durable (store: DurableCommit), where its file is (application.yml).
 */
package fr.clausier.store.embedded;
