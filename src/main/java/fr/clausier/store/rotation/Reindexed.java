package fr.clausier.store.rotation;

import fr.clausier.store.MasterKey;

/** What is found by a blind index of something sealed: a room that keeps such indexes writes them anew when the master key changes. */
public interface Reindexed {

    /** In the transaction of the change, while the key that was still opens everything; the answer is how many things were indexed. */
    int reindex(MasterKey next);
}
