package fr.clausier.hours.judgment;

import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.pool.PooledHours;
import java.util.List;
import java.util.Map;

/**
 * Lines judged, and what pools moved between lots.
 *
 * @param pooled hours received and given by each lot of a pool; others are absent
 */
public record Judged(List<JudgedLine> lines, Map<Long, PooledHours> pooled) {

    public PooledHours pooled(long lot) {
        return pooled.getOrDefault(lot, PooledHours.NONE);
    }
}
