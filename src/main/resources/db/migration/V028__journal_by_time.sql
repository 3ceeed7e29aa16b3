-- What was done in a structure since an instant: asked for when a closed month is compared with today.
CREATE INDEX journal_entry_recorded ON journal_entry (structure_id, recorded_at);
