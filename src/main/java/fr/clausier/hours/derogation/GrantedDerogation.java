package fr.clausier.hours.derogation;

import java.util.Optional;

/**
 * A derogation as one viewer may know it.
 *
 * @param motive empty for those who do not control eligibility, and once the person is erased
 * @param withdrawnBecause likewise; empty too while it holds
 */
public record GrantedDerogation(Derogation derogation, Optional<Motive> motive, Optional<String> withdrawnBecause) { }
