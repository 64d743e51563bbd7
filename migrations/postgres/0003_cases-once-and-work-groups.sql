DROP INDEX "findings_ranked";--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "work_group" text COLLATE "C" DEFAULT 'record' NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_bundle" ON "cases" USING btree ("org_id","bundle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_extension_of" ON "cases" USING btree ("org_id","stay_id") WHERE kind = 'extension' AND closed_on IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_filing_of" ON "cases" USING btree ("org_id","person_id","kind") WHERE kind <> 'extension' AND closed_on IS NULL;--> statement-breakpoint
CREATE INDEX "findings_to_do" ON "findings" USING btree ("org_id","superseded_at","work_group","due_on","severity","staff_no","id","from_on","until_on","dependant_no","rule_id");--> statement-breakpoint
CREATE INDEX "findings_ranked" ON "findings" USING btree ("org_id","superseded_at","severity","due_on","staff_no","id","from_on","until_on","work_group","dependant_no","rule_id");