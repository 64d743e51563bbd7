DROP INDEX "people_by_department";--> statement-breakpoint
CREATE INDEX "findings_person" ON "findings" USING btree ("org_id","superseded_at","person_id","severity","from_on","until_on","rule_id");--> statement-breakpoint
CREATE INDEX "people_by_department" ON "people" USING btree ("org_id",(CASE WHEN "department" IS NULL THEN '' ELSE "department" END),"id");