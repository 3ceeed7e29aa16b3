package fr.clausier.hours.pool;

import java.util.List;

/** A pool with its lots, in the order in which they receive hours. @param lots those the viewer reaches */
public record AgreedPool(Pool pool, List<PooledLot> lots) { }
