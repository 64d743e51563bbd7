DROP INDEX "findings_ranked";--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "has_beside" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("org_id","stage","stage_since_on","id") WHERE closed_on IS NOT NULL;--> statement-breakpoint
CREATE INDEX "case_files_beside" ON "case_files" USING btree ("org_id","has_beside","superseded_at");--> statement-breakpoint
CREATE INDEX "findings_recorded" ON "findings" USING btree ("org_id","severity","due_on","staff_no","dependant_no","key","from_on","recorded_at","superseded_at","until_on");--> statement-breakpoint
CREATE INDEX "findings_ranked" ON "findings" USING btree ("org_id","superseded_at","severity","due_on","staff_no","dependant_no","key","from_on","until_on","work_group","rule_id","id");