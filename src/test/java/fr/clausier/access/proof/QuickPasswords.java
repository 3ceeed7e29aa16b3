package fr.clausier.access.proof;

import io.micronaut.context.RuntimeBeanDefinition;

/** Passwords hashed at next to no cost, for tests that sign in often. Nothing outside the tests of this package can make such. */
public final class QuickPasswords {

    private QuickPasswords() { }

    public static RuntimeBeanDefinition<Passwords> bean() {
        return RuntimeBeanDefinition.builder(Passwords.class, () -> new Passwords(64, 1)).replaces(Passwords.class).singleton(true).build();
    }
}
