package fr.clausier.contract;

/** General administrative terms (CCAG, 2021) the contract refers to. */
public enum Ccag { TRAVAUX, FCS, PI, TIC, MOE, MI, NONE }
