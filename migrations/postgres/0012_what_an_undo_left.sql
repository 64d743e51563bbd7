CREATE TABLE "import_left" (
	"org_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"left_no" bigint NOT NULL,
	"about_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"why" text COLLATE "C" NOT NULL,
	CONSTRAINT "import_left_org_id_import_id_left_no_pk" PRIMARY KEY("org_id","import_id","left_no")
);
--> statement-breakpoint
ALTER TABLE "import_left" ADD CONSTRAINT "import_left_of" FOREIGN KEY ("org_id","import_id") REFERENCES "imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_left" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_left" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "import_left_of_employer" ON "import_left" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');