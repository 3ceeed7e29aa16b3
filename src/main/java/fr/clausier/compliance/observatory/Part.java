package fr.clausier.compliance.observatory;

import fr.clausier.kernel.Hours;

/**
 * One part of a facet.
 *
 * @param code of an enumeration, a département, a CPV division, or a buyer's name; empty for what nobody said
 * @param hours counted in the year
 * @param people counted here: each person once in a facet, in the part where most of their hours are
 * @param workers people with hours here, those counted in another part included; what tells whether the part is small
 */
public record Part(String code, Hours hours, long people, long workers) {

    Part plus(Part other, String both) {
        return new Part(both, hours.plus(other.hours), people + other.people, workers + other.workers);
    }
}
