package fr.clausier.access.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that gives people's data out, or changes how an account is entered: whoever takes it showed at most ten minutes ago that it is still them. Whoever sees no
 * names is not asked on a route that would give names. A program that comes with a token is let through if the token may export.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fresh {

    /** Whether it is asked of those too who see no names elsewhere: the route names people to them, or is about their own account. */
    boolean ofEveryone() default false;

    /** The request, as {@code name=value}, that gives nobody's name: nothing is asked then. */
    String unless() default "";
}
