-- The organisation as which a facilitator looks at what another structure shares with theirs; null when acting under a role. Who may is asked anew each time.
ALTER TABLE session ADD COLUMN shown_as bigint;
