-- A search shows the first by number or by name: read in this order, it stops as soon as it has them.
CREATE INDEX contract_by_number ON contract (structure_id, number, id);
CREATE INDEX organisation_by_name ON organisation (structure_id, name, id);
