-- What somebody acted on last is read from the end of their own entries.
CREATE INDEX journal_entry_account ON journal_entry (account_id, seq);
