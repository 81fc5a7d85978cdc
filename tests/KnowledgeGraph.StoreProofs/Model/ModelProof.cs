namespace KnowledgeGraph.StoreProofs.Model;

/// <summary>Random steps against a set of quads: many stores, some hundred steps each.</summary>
internal static class ModelProof
{
    public const int StepsOfARun = 250;

    public static ProofResult Run(int seed, long from, long steps, TextWriter? progress = null)
    {
        var findings = new List<string>();
        var done = 0L;
        for (var run = from; done < steps && findings.Count < 5; run++)
        {
            try
            {
                using var model = new ModelRun(unchecked((int)((seed * 1_000_003L) + run)));
                model.Run(StepsOfARun);
                if (run % 10 == 0)
                {
                    ModelReaders.Run(unchecked((int)((seed * 1_000_003L) + run)), commits: 60);
                }
            }
            catch (Exception error)
            {
                findings.Add($"model --seed {seed} --from {run} --steps {StepsOfARun}: {error}");
            }

            done += StepsOfARun;
            if (done % 10_000 == 0)
            {
                progress?.WriteLine($"{done} steps");
            }
        }

        return new ProofResult(done, $"{done} steps", findings);
    }
}
