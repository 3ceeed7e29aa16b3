-- The terms of a clause have grown lists and chapters of their own: each version is kept whole, as the document every door reads.
ALTER TABLE clause_terms ADD COLUMN document text;
UPDATE clause_terms SET document = '{"effectiveFrom":"' || CAST(effective_from AS varchar(10)) || '","legalBasis":"' || legal_basis
    || '","startsOn":"' || CAST(starts_on AS varchar(10)) || '","endsOn":"' || CAST(ends_on AS varchar(10)) || '","formula":"' || formula
    || COALESCE('","fixedHours":"' || CAST(fixed_hours AS varchar(20)), '')
    || COALESCE('","baseAmount":"' || CAST(base_amount AS varchar(20)), '')
    || COALESCE('","labourShare":"' || CAST(labour_share AS varchar(20)), '')
    || COALESCE('","insertionRate":"' || CAST(insertion_rate AS varchar(20)), '')
    || COALESCE('","hourlyCost":"' || CAST(hourly_cost AS varchar(20)), '')
    || '","groups":"' || eligible_groups || '","modalities":"' || modalities || '","fitChanges":"' || REPLACE(fit_changes, ';', ',')
    || '","cadence":"' || cadence || '","dueDay":"' || CAST(due_day AS varchar(2))
    || '","monthlyCeiling":"' || CAST(monthly_ceiling AS varchar(20))
    || '","trainingCounts":"' || CASE WHEN training_counts THEN 'true' ELSE 'false' END
    || COALESCE('","note":"' || REPLACE(REPLACE(REPLACE(REPLACE(note, '\', '\\'), '"', '\"'), '
', '\n'), '	', '\t'), '') || '"}';
ALTER TABLE clause_terms ALTER COLUMN document SET NOT NULL;
ALTER TABLE clause_terms DROP COLUMN effective_from;
ALTER TABLE clause_terms DROP COLUMN legal_basis;
ALTER TABLE clause_terms DROP COLUMN modalities;
ALTER TABLE clause_terms DROP COLUMN eligible_groups;
ALTER TABLE clause_terms DROP COLUMN starts_on;
ALTER TABLE clause_terms DROP COLUMN ends_on;
ALTER TABLE clause_terms DROP COLUMN cadence;
ALTER TABLE clause_terms DROP COLUMN due_day;
ALTER TABLE clause_terms DROP COLUMN monthly_ceiling;
ALTER TABLE clause_terms DROP COLUMN training_counts;
ALTER TABLE clause_terms DROP COLUMN fit_changes;
ALTER TABLE clause_terms DROP COLUMN formula;
ALTER TABLE clause_terms DROP COLUMN fixed_hours;
ALTER TABLE clause_terms DROP COLUMN base_amount;
ALTER TABLE clause_terms DROP COLUMN labour_share;
ALTER TABLE clause_terms DROP COLUMN insertion_rate;
ALTER TABLE clause_terms DROP COLUMN hourly_cost;
ALTER TABLE clause_terms DROP COLUMN note;
