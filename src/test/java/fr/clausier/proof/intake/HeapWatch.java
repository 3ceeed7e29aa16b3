package fr.clausier.proof.intake;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches the heap from now on: what it held idle, the most that was kept after a collection, the most that was used at all. */
final class HeapWatch {

    private final long idle;
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong used = new AtomicLong();
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(pool -> pool.getName()).collect(Collectors.toSet());

    HeapWatch() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notice, handback) -> {
                if (notice.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                    GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
                    kept.accumulateAndGet(sum(info.getGcInfo().getMemoryUsageAfterGc()), Math::max);
                    used.accumulateAndGet(sum(info.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
                }
            }, null, null);
        }
    }

    private long sum(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream().filter(pool -> heapPools.contains(pool.getKey())).mapToLong(pool -> pool.getValue().getUsed()).sum();
    }

    long idle() {
        return idle;
    }

    long mostKept() {
        return kept.get();
    }

    long mostUsed() {
        return used.get();
    }
}
