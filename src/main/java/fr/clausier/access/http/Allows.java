package fr.clausier.access.http;

import fr.clausier.kernel.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission a route asks for. A route without it is refused to everyone, and fails the build. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allows {
    Permission value();
}
