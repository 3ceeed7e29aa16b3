package fr.clausier.proof.counting;

public final class CountingProof {
    public static void main(String[] a) throws Exception {
        System.out.println(StoredCount.lot(2, 5000, Integer.parseInt(a[0]), Integer.parseInt(a[1]), Integer.parseInt(a[2])));
        System.exit(0);
    }
}
